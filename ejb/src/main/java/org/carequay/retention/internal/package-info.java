/** Inside of retention. */
package org.carequay.retention.internal;
