/** Tasks: what staff asks of one another, each somebody's or a role's, until it is done or called off. */
package org.carequay.task;
