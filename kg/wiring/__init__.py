"""Where the rooms are put together: what the command line and `import kg` call."""
