"""PDF documents, from data given to them."""
