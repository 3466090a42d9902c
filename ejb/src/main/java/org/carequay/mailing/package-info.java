/** Letters by post to patients who cannot be written to otherwise: one file to print, one sheet of addresses, each message once. */
package org.carequay.mailing;
