// Runs at each request for a page, in CloudFront. An address of the application that is no file gets its one page;
// a file that is missing stays missing, and an error of the API is never answered with a page.
function handler({ request }) {
  const { uri } = request;
  const isApi = uri === "/api" || uri.startsWith("/api/");
  const isFile = uri.slice(uri.lastIndexOf("/")).includes(".");
  return isApi || isFile ? request : Object.assign(request, { uri: "/index.html" });
}
