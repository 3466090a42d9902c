/** Access tokens for API clients, and what guards every request: TLS, token age, body size, response headers. */
package org.carequay.api.security;
