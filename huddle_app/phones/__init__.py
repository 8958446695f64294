"""What participants' phones see: routes, pages, and the thread that serves them."""
