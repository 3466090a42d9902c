package org.carequay.claim.internal;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** Reads an X12 file by the schema of its transactions: all its segments, or all that is wrong with it. */
final class X12Reader {
    private static final int MOST_PROBLEMS = 50;
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private final Schema schema;
    private final String code;
    private final String version;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Violation> problems = new ArrayList<>();
    private String id;
    private List<List<String>> elements;
    private boolean composite;
    private int position;

    private X12Reader(String code, String version) {
        this.schema = schemaOf(code);
        this.code = code;
        this.version = version;
    }

    /**
     * @param code of the transactions, such as {@code 835}; the schema is the resource of that name
     * @param version of the implementation guide, such as {@code 005010X221}; what follows it is not looked at
     * @throws InvalidInput {@code refusal} with all that is wrong
     */
    static List<Segment> read(byte[] file, String code, String version, String refusal) {
        X12Reader reader = new X12Reader(code, version);
        reader.read(file);
        if (!reader.problems.isEmpty()) {
            throw new InvalidInput(refusal, reader.problems);
        }
        return reader.segments;
    }

    /** The schema of transactions of that code. */
    static Schema schemaOf(String code) {
        return SCHEMAS.computeIfAbsent(code, X12Reader::schema);
    }

    private static Schema schema(String code) {
        try (InputStream source = X12Reader.class.getResourceAsStream("/org/carequay/claim/" + code + ".xml")) {
            return SchemaFactory.newFactory().createSchema(source);
        } catch (IOException | EDISchemaException broken) {
            throw new IllegalStateException("schema of " + code, broken);
        }
    }

    private void read(byte[] file) {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_IGNORE_EXTRANEOUS_CHARACTERS, true);
        try (EDIStreamReader stream = factory.createEDIStreamReader(new ByteArrayInputStream(file))) {
            boolean ended = false;
            while (problems.size() < MOST_PROBLEMS && stream.hasNext()) {
                ended = event(stream) || ended;
            }
            if (problems.isEmpty()) {
                expectEnd(ended);
            }
        } catch (EDIStreamException | IOException unreadable) {
            problem("x12-unreadable", null);
        } catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException unreadable) {
            // What the library says of bytes that are no X12 at all.
            problem("x12-unreadable", null);
        }
    }

    private void expectEnd(boolean ended) {
        if (!ended) {
            problem("x12-truncated", null);
        } else if (segments.stream().noneMatch(segment -> segment.is("ST"))) {
            problem("x12-empty", null);
        }
    }

    /** Answers whether the interchange has ended. */
    private boolean event(EDIStreamReader stream) throws EDIStreamException {
        switch (stream.next()) {
            case START_TRANSACTION -> stream.setTransactionSchema(schema);
            case START_SEGMENT -> start(stream.getText());
            case START_COMPOSITE -> {
                composite = true;
                elements.add(new ArrayList<>());
            }
            case END_COMPOSITE -> composite = false;
            case ELEMENT_DATA -> element(stream.getText());
            case END_SEGMENT -> end();
            case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> error(stream);
            case END_INTERCHANGE -> {
                return true;
            }
            default -> {
                // Loops and groups are told by their segments.
            }
        }
        return false;
    }

    private void start(String name) {
        id = name;
        position++;
        elements = new ArrayList<>();
        composite = false;
    }

    private void element(String text) {
        if (composite) {
            elements.get(elements.size() - 1).add(text);
        } else {
            elements.add(List.of(text));
        }
    }

    private void end() {
        Segment segment = new Segment(id, position, List.copyOf(elements));
        segments.add(segment);
        if (segment.is("GS")) {
            boolean guide = segment.get(8) != null && segment.get(8).startsWith(version);
            if (!guide) {
                problem("x12-version", "GS08");
            }
        }
        if (segment.is("ST") && !code.equals(segment.get(1))) {
            problem("x12-transaction", "ST01");
        }
    }

    private void error(EDIStreamReader stream) {
        String element = null;
        if (stream.getLocation().getElementPosition() > 0 && id != null) {
            element = String.format("%s%02d", id, stream.getLocation().getElementPosition());
        }
        String what =
                switch (stream.getErrorType()) {
                    case MANDATORY_SEGMENT_MISSING, IMPLEMENTATION_SEGMENT_BELOW_MINIMUM_USE -> "x12-segment-missing";
                    case REQUIRED_DATA_ELEMENT_MISSING, CONDITIONAL_REQUIRED_DATA_ELEMENT_MISSING -> "required";
                    case CONTROL_REFERENCE_MISMATCH, CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT -> "x12-control";
                    case UNEXPECTED_SEGMENT,
                            UNRECOGNIZED_SEGMENT_ID,
                            SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET,
                            SEGMENT_NOT_IN_PROPER_SEQUENCE,
                            SEGMENT_EXCEEDS_MAXIMUM_USE,
                            LOOP_OCCURS_OVER_MAXIMUM_TIMES -> "x12-segment-unexpected";
                    default -> "x12-element";
                };
        boolean missing = "x12-segment-missing".equals(what);
        problem(what, missing ? stream.getText() : element == null ? id : element);
    }

    private void problem(String what, String element) {
        String at = position == 0 ? "file" : "segment " + position + (element == null ? "" : " " + element);
        problems.add(new Violation(at, what));
    }
}
