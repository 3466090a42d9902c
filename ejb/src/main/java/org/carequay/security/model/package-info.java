/** The rules of passwords and of what may be added to a role. */
package org.carequay.security.model;
