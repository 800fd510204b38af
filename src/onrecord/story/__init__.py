"""The story: its quotations, and who is said to have said them. `quotations.quotations` is the verb."""
