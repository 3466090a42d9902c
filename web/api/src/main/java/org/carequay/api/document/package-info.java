/** Documents: lists, uploads, signed links and the bytes behind them. */
package org.carequay.api.document;
