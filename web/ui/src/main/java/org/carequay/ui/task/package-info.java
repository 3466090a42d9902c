/** The board of tasks: what staff asks of one another. */
package org.carequay.ui.task;
