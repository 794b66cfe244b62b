document.title = "Product";
