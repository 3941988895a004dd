"""What a visitor does well to know about a plan before it is sent."""
