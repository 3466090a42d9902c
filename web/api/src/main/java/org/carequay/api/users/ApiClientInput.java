package org.carequay.api.users;

import org.carequay.security.Role;

/** A program that shall call the API in that role. */
public record ApiClientInput(String name, Role role) {}
