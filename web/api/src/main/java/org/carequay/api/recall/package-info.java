/** Recalls. */
package org.carequay.api.recall;
