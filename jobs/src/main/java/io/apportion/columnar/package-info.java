/**
 * Parquet files read as groups. The rows of an export are many, what the rules tell apart is little: this reader walks
 * the dictionary ids of the columns that tell rows apart, adds up the amounts exactly, and hands Spark the groups
 * instead of the rows.
 *
 * <p>{@link io.apportion.columnar.GroupedParquet} is the door, {@link io.apportion.columnar.GroupScan} the question. A
 * key holds of each raw column only what decides: a time as its day, a cost as whether it can be read (that is what
 * rows are refused by), a column of many values as whether it has one, tags as the text of the kept ones. So a mapping
 * that reads raw columns reads groups just as well, as long as it takes no value of a row apart that the key leaves
 * out.
 *
 * <p>What must stay true: every rule stands once. The text of kept tags is asked of {@code fn.kept_tags}, once for each
 * distinct sequence of kept entries; amounts are asked of LedgerAmount. A sum has a number of rows beside it, and
 * without such rows it is NULL. Nothing wraps: what grows beyond its bits fails. Memory is bounded: full groups are
 * handed out in part, so whoever reads them adds them up again. Whatever a footer shows that is not covered (a codec, a
 * type, nesting, encryption, dates of the old calendar) leaves the file to Spark's own reader; what only a page shows and is not as it should be is damage, and fails.
 *
 * <p>From the inside out: {@code HybridRuns}, {@code Levels} and {@code PageValues} decode pages; {@code Leaf} is a
 * column of a row group in windows; {@code CodedColumn}, {@code PresenceColumn} and {@code TagColumn} turn windows into
 * codes; {@code GroupKeys} packs codes into keys; {@code GroupSums} adds up; {@code GroupRows} is a task; {@code
 * FileLayout} says what a file is read as; {@code GroupPlanner} deals out the work.
 */
package io.apportion.columnar;
