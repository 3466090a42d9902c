/** Firms, cases and letters of protection, and the rules on them. */
package org.carequay.casefile.model;
