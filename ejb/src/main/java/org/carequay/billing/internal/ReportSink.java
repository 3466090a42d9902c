package org.carequay.billing.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.carequay.shared.Money;

/** Takes a report row by row, then its sums. */
interface ReportSink extends Closeable {
    /** A value for each column: String, Integer, LocalDate, Money or null. */
    void row(List<Object> values);

    /** After the last row: the sums of what the reader may not see; null under columns that tell of one. */
    void unseen(List<Object> values);

    /** At the end. {@code control}: what the last sum has to be by the books. */
    void end(List<Money> sums, Money control) throws IOException;

    /** Lets go of what it holds, whether it came to its end or not. */
    @Override
    default void close() throws IOException {}
}
