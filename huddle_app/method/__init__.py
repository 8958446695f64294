"""What the book says, pure: agenda, clock, people, teams, toolkit, findings, themes, actions; no input or output."""
