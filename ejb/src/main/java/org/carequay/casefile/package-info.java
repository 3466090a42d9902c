/** Injury cases, the firms and attorneys behind them, and the letters of protection that secure their bills. */
package org.carequay.casefile;
