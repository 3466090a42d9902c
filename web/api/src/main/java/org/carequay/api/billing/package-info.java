/** Invoices through their stages, statement runs, aging and the ledger. */
package org.carequay.api.billing;
