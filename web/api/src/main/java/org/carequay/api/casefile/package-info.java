/** Firms, injury cases and their letters of protection. */
package org.carequay.api.casefile;
