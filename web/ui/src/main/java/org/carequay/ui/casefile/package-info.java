/** Pages about injury cases and their letters of protection. */
package org.carequay.ui.casefile;
