/** Jobs outlive the server: what a crash interrupted goes on when a server is back. */
package org.carequay.batch.restart;
