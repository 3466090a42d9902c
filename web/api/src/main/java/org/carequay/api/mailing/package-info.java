/** Letters by post over JSON. */
package org.carequay.api.mailing;
