/** Pages about how long the clinic keeps what it has. */
package org.carequay.ui.retention;
