/** Invoices, cheques and the journal behind them, with the rules that hold without a database. */
package org.carequay.billing.model;
