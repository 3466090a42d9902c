/** Letters by post. */
package org.carequay.ui.mailing;
