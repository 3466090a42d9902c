/** Who may sign in and what they may do: accounts, roles, permission keys, tokens. */
package org.carequay.security;
