// Runs at each request for a page, in CloudFront. An address of the application that is no file gets its one page;
// a file that is missing stays missing, and an error of the API is never answered with a page.
function handler(event) {
  var request = event.request;
  var uri = request.uri;
  var isApi = uri === "/api" || uri.indexOf("/api/") === 0;
  var isFile = uri.slice(uri.lastIndexOf("/") + 1).indexOf(".") !== -1;
  if (!isApi && !isFile) request.uri = "/index.html";
  return request;
}
