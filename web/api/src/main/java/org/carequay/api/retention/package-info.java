/** How long the clinic keeps what it has, holds and deletions, for programs. */
package org.carequay.api.retention;
