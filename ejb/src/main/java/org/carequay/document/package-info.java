/** Documents as they were made or received: immutable bytes with their hash, and signed links to them. */
package org.carequay.document;
