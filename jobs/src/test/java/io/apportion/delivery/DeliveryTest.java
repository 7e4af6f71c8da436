package io.apportion.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which files count, in the layouts that exporters write. */
class DeliveryTest {
    private static final String OLDER = "16e57707-f9e3-49be-8be6-b84e684b5194";
    private static final String NEWER = "0a9c7707-f9e3-49be-8be6-b84e684b5194";

    private final List<InputFile> files = new ArrayList<>();
    private final List<Manifest> manifests = new ArrayList<>();

    @Test
    void withoutALayoutEveryFileCounts() {
        file("/bills/a.csv");
        file("/bills/2026/11/b.csv");
        file("/bills/month=2026-11/c.parquet");
        file("/bills/month=2026-11/team=ads/d.parquet");
        assertCounts(
                "/bills/2026/11/b.csv",
                "/bills/a.csv",
                "/bills/month=2026-11/c.parquet",
                "/bills/month=2026-11/team=ads/d.parquet");
    }

    @Test
    void foldersOfAPeriodThatAreNoDeliveriesBelongTogether() {
        file("/x/data/BILLING_PERIOD=2026-11/region=eu/a.parquet");
        file("/x/data/BILLING_PERIOD=2026-11/region=us/b.parquet");
        assertCounts(
                "/x/data/BILLING_PERIOD=2026-11/region=eu/a.parquet",
                "/x/data/BILLING_PERIOD=2026-11/region=us/b.parquet");
    }

    @Test
    void ofSeveralExecutionsTheNewestCountsInEachPeriod() {
        file("/x/data/BILLING_PERIOD=2026-10/2026-10-31T20:55:07.771Z-" + OLDER + "/x-00001.snappy.parquet");
        file("/x/data/BILLING_PERIOD=2026-10/2026-11-02T13:14:43.337Z-" + NEWER + "/x-00001.snappy.parquet");
        file("/x/data/BILLING_PERIOD=2026-10/2026-11-02T13:14:43.337Z-" + NEWER + "/x-00002.snappy.parquet");
        file("/x/data/BILLING_PERIOD=2026-11/2026-11-01T13:14:43.337Z-" + OLDER + "/x-00001.snappy.parquet");
        assertCounts(
                "/x/data/BILLING_PERIOD=2026-10/2026-11-02T13:14:43.337Z-" + NEWER + "/x-00001.snappy.parquet",
                "/x/data/BILLING_PERIOD=2026-10/2026-11-02T13:14:43.337Z-" + NEWER + "/x-00002.snappy.parquet",
                "/x/data/BILLING_PERIOD=2026-11/2026-11-01T13:14:43.337Z-" + OLDER + "/x-00001.snappy.parquet");
    }

    @Test
    void theManifestOfAPeriodNamesTheDeliveryThatHolds() throws IOException {
        file("/r/20261101-20261201/" + OLDER + "/r-1.csv.gz");
        file("/r/20261101-20261201/" + NEWER + "/r-1.csv.gz", 10, "2026-11-30T00:00:00Z");
        String named =
                "{\"assemblyId\":\"" + OLDER + "\",\"reportKeys\":[\"/r/20261101-20261201/" + OLDER + "/r-1.csv.gz\"]}";
        manifest("/r/20261101-20261201/r-Manifest.json", named);
        manifest("/r/20261101-20261201/" + OLDER + "/r-Manifest.json", named);
        assertCounts("/r/20261101-20261201/" + OLDER + "/r-1.csv.gz");
    }

    @Test
    void aManifestBesideTheDataNamesItsFiles() throws IOException {
        file("/x/data/BILLING_PERIOD=2026-11/x-00001.snappy.parquet");
        file("/x/data/BILLING_PERIOD=2026-11/x-00002.snappy.parquet");
        manifest("/x/metadata/BILLING_PERIOD=2026-11/x-Manifest.json", """
                {"dataFiles":["s3://bucket/x/data/BILLING_PERIOD=2026-11/x-00001.snappy.parquet"]}""");
        assertCounts("/x/data/BILLING_PERIOD=2026-11/x-00001.snappy.parquet");
    }

    @Test
    void anAzureRunWithoutItsManifestIsStillBeingWritten() throws IOException {
        String period = "/c/20261101-20261130/";
        file(period + "202611091442/" + OLDER + "/000001.csv", 423_869, "2026-11-09T14:42:00Z");
        file(period + "202611101442/" + NEWER + "/000001.csv", 12, "2026-11-10T14:42:00Z");
        manifest(period + "202611091442/" + OLDER + "/manifest.json", """
                {"blobs":[{"blobName":"c/20261101-20261130/202611091442/%s/000001.csv","byteCount":423869}]}""".formatted(OLDER));
        assertCounts(period + "202611091442/" + OLDER + "/000001.csv");
    }

    @Test
    void aFileThatAManifestNamesAndIsNotThereStopsTheNight() throws IOException {
        file("/r/20261101-20261201/" + OLDER + "/r-1.csv.gz");
        manifest("/r/20261101-20261201/r-Manifest.json", """
                {"reportKeys":["r/20261101-20261201/%1$s/r-1.csv.gz","r/20261101-20261201/%1$s/r-2.csv.gz"]}""".formatted(OLDER));
        assertRefused(
                Category.INPUT_MISSING,
                "Cannot read source bill: its manifest names files that are not there"
                        + " [/r/20261101-20261201/r-Manifest.json names r/20261101-20261201/" + OLDER + "/r-2.csv.gz]");
    }

    @Test
    void aManifestWithoutAnyOfItsFilesStopsTheNight() throws IOException {
        manifest("/r/20261101-20261201/r-Manifest.json", """
                {"reportKeys":["r/20261101-20261201/a/r-1.csv.gz"]}""");
        assertRefused(Category.INPUT_MISSING, "Cannot read source bill: its manifest names files that are not there");
    }

    @Test
    void aFileShorterThanItsManifestSaysIsTriedAgain() throws IOException {
        file("/c/20261101-20261130/" + NEWER + "/000001.csv", 11, "2026-11-10T14:42:00Z");
        manifest("/c/20261101-20261130/" + NEWER + "/manifest.json", """
                {"blobs":[{"blobName":"c/20261101-20261130/%s/000001.csv","byteCount":12}]}""".formatted(NEWER));
        assertRefused(
                Category.TRANSIENT,
                "Cannot read /c/20261101-20261130/" + NEWER
                        + "/000001.csv of source bill: it has 11 bytes where its manifest says 12");
    }

    @Test
    void jsonThatNamesNoFilesIsNoManifest() throws IOException {
        assertThat(Manifest.read("/a/manifest.json", "{\"name\":\"app\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aManifestThatBreaksOffIsDamagedNotLate() {
        byte[] half = "{\"reportKeys\": [\"r/a.csv".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Manifest.read("/r/r-Manifest.json", half))
                .isInstanceOfSatisfying(
                        ApportionException.class,
                        refused -> assertThat(refused.category()).isEqualTo(Category.BAD_DATA))
                .hasMessageStartingWith("Cannot read the manifest /r/r-Manifest.json: it is not JSON");
    }

    private void file(String path) {
        file(path, 10, "2026-11-01T00:00:00Z");
    }

    private void file(String path, long sizeBytes, String modifiedAt) {
        files.add(new InputFile(InputFile.Kind.BILLING, "bill", path, sizeBytes, Instant.parse(modifiedAt)));
    }

    private void manifest(String path, String json) throws IOException {
        manifests.add(Manifest.read(path, json.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    private void assertCounts(String... paths) {
        assertThat(new Delivery("bill", files, manifests).current())
                .extracting(InputFile::path)
                .containsExactlyInAnyOrder(paths);
    }

    private void assertRefused(Category category, String message) {
        assertThatThrownBy(() -> new Delivery("bill", files, manifests).current())
                .isInstanceOfSatisfying(
                        ApportionException.class,
                        refused -> assertThat(refused.category()).isEqualTo(category))
                .hasMessageStartingWith(message);
    }
}
