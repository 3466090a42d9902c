/** A kept document, its bytes, and the rules on both. */
package org.carequay.document.model;
