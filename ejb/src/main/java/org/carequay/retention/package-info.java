/** Says how long a clinic keeps what it has, proposes what is due, and deletes what somebody else than who proposed it approves. */
package org.carequay.retention;
