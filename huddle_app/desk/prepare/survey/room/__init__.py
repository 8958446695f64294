"""What the room will see of the findings: the moderator chooses, orders and words it."""
