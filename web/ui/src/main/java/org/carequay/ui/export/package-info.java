/** Giving out whole records. */
package org.carequay.ui.export;
