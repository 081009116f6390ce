"""The press of the samples: stock of plans in, invented pages of news and their answers out."""
