/** The vault: bytes of a clinic kept encrypted outside the database, each under a key of its own, durable before their row commits. */
package org.carequay.vault;
