/** Pages about documents: finding, opening, taking uploads. */
package org.carequay.ui.document;
