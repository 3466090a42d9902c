/** Inside of recalls. */
package org.carequay.recall.internal;
