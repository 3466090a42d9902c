/** From signed note to cleared cheque: invoices, their stages, the ledger behind them, statements and aging. */
package org.carequay.billing;
