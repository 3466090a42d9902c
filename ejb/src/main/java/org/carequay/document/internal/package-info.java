/** How the document feature works inside. */
package org.carequay.document.internal;
