/** How the vault works inside: envelopes, keys, and the stores that hold what is encrypted. */
package org.carequay.vault.internal;
