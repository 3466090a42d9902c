/** Pages about insurers: what they pay, and what is claimed from them. */
package org.carequay.ui.claim;
