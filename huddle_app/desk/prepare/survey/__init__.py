"""Survey: who is asked, what came in, what it says, and what the room will see of it."""
