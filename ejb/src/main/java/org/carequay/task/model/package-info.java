/** Rules of tasks. */
package org.carequay.task.model;
