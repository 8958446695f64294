"""A whole Huddle played by simulated participants over real HTTP, on a fast clock."""
