package org.carequay.claim.internal;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.ByteArrayOutputStream;
import java.util.Collection;

/** Writes an X12 interchange with one transaction, segment by segment, and counts what the trailers count. */
final class X12Writer implements AutoCloseable {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private static final Schema CONTROL = control();
    private final EDIStreamWriter out;
    private final Schema transaction;
    private int segments;

    X12Writer(Schema transaction) throws EDIStreamException {
        this.transaction = transaction;
        EDIOutputFactory factory = EDIOutputFactory.newFactory();
        factory.setProperty(Delimiters.SEGMENT, '~');
        factory.setProperty(Delimiters.DATA_ELEMENT, '*');
        factory.setProperty(Delimiters.COMPONENT_ELEMENT, ':');
        factory.setProperty(Delimiters.REPETITION, '^');
        factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
        out = factory.createEDIStreamWriter(bytes);
        out.setControlSchema(CONTROL);
        out.startInterchange();
    }

    private static Schema control() {
        try {
            return SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00501"});
        } catch (EDISchemaException broken) {
            throw new IllegalStateException("control schema", broken);
        }
    }

    /** Writes the first segment of the transaction and starts to count; from here on its schema is minded. */
    void startTransaction(Object... elements) throws EDIStreamException {
        segments = 0;
        segment("ST", elements);
        out.setTransactionSchema(transaction);
    }

    /** Segments since {@link #startTransaction}, the one to come too. */
    int countWithThis() {
        return segments + 1;
    }

    /** @param elements text, a number, null for an empty one, or a collection of components */
    void segment(String id, Object... elements) throws EDIStreamException {
        out.writeStartSegment(id);
        for (Object element : elements) {
            if (element == null) {
                out.writeEmptyElement();
            } else if (element instanceof Collection<?> components) {
                composite(components);
            } else {
                out.writeElement(element.toString());
            }
        }
        out.writeEndSegment();
        segments++;
    }

    private void composite(Collection<?> components) throws EDIStreamException {
        out.writeStartElement();
        for (Object component : components) {
            if (component == null || component.toString().isEmpty()) {
                out.writeEmptyComponent();
            } else {
                out.writeComponent(component.toString());
            }
        }
        out.endElement();
    }

    byte[] finish() throws EDIStreamException {
        out.endInterchange();
        out.flush();
        return bytes.toByteArray();
    }

    @Override
    public void close() throws EDIStreamException {
        out.close();
    }
}
