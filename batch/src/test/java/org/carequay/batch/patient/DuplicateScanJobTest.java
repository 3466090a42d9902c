package org.carequay.batch.patient;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.carequay.batch.jobs.ItemCount;
import org.carequay.batch.jobs.JobRunRecord;
import org.carequay.batch.restart.HeldExecution;
import org.carequay.jobs.JobKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DuplicateScanJobTest {
    private static final Set<Class<?>> ARTIFACTS = Set.of(
            UnkeyedRecordReader.class,
            RecordKeyWriter.class,
            ScannedRecordReader.class,
            DuplicatePairWriter.class,
            CloseDuplicateScan.class,
            DuplicateScanOutcome.class,
            HeldExecution.class,
            ItemCount.class,
            JobRunRecord.class);

    @Test
    void everyArtifactTheJobNamesIsABeanOfThatName() throws Exception {
        assertThat(job().stream()
                        .filter(element -> element.hasAttribute("ref"))
                        .map(element -> element.getAttribute("ref"))
                        .collect(Collectors.toSet()))
                .isEqualTo(ARTIFACTS.stream()
                        .map(type -> Introspector.decapitalize(type.getSimpleName()))
                        .collect(Collectors.toSet()));
        assertThat(ARTIFACTS)
                .allMatch(type -> type.isAnnotationPresent(Named.class) && type.isAnnotationPresent(Dependent.class));
    }

    @Test
    void thePartitionsOfEachPlanAreTheOnesItsReaderDividesBy() throws Exception {
        assertThat(job().stream()
                        .filter(element -> element.getTagName().equals("plan"))
                        .map(element -> element.getAttribute("partitions")))
                .hasSize(2)
                .containsOnly("2");
        assertThat(job().stream()
                        .filter(element -> element.getAttribute("name").equals("partitions"))
                        .map(element -> element.getAttribute("value")))
                .hasSize(2)
                .containsOnly("2");
    }

    private static List<Element> job() throws Exception {
        String file = "/META-INF/batch-jobs/" + JobKind.DUPLICATE_SCAN.key() + ".xml";
        try (InputStream xml = DuplicateScanJobTest.class.getResourceAsStream(file)) {
            NodeList all = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getElementsByTagName("*");
            return IntStream.range(0, all.getLength())
                    .mapToObj(i -> (Element) all.item(i))
                    .toList();
        }
    }
}
