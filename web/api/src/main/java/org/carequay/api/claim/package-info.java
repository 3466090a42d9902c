/** Remittances of insurers, and claims to them. */
package org.carequay.api.claim;
