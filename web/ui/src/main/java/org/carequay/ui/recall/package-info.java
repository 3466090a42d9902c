/** Pages of recalls. */
package org.carequay.ui.recall;
