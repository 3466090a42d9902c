/** Services and SQL of the feature. */
package org.carequay.claim.internal;
