package io.apportion.columnar;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of Parquet files, summed over everything that some columns do not tell apart.
 *
 * @param files paths of any Hadoop file system, percent-encoded as Spark spells them
 * @param groups what tells rows apart; at least one
 * @param sums what is added up; may be empty
 * @param seldom texts of group columns that matter in some rows only; each column stands in one of them at most
 * @param missing what a column that a file lacks is taken for
 * @param memoryBytes how much the groups of one task may take before it hands them out and begins anew
 */
public record GroupScan(
        List<String> files,
        List<GroupColumn> groups,
        List<GroupSum> sums,
        List<SeldomTexts> seldom,
        Missing missing,
        long memoryBytes)
        implements java.io.Serializable {
    /** Number of rows of a group. BIGINT, never null. */
    public static final String ROWS = "rows";

    private static final long MEMORY_BYTES = 128L << 20;

    /** What a column that a file lacks is taken for. */
    public enum Missing {
        /** A column of nulls. */
        NULL,
        /** A file that is not what it was said to be: reading it fails. */
        REFUSED
    }

    /** Keeps copies; refuses a result whose columns would share a name. */
    public GroupScan {
        files = List.copyOf(files);
        groups = List.copyOf(groups);
        sums = List.copyOf(sums);
        seldom = List.copyOf(seldom);
        Set<String> names = new HashSet<>();
        List<String> twice =
                names(groups, sums).stream().filter(name -> !names.add(name)).toList();
        if (groups.isEmpty() || !twice.isEmpty()) {
            throw new ApportionException(
                    Category.BUG,
                    "Cannot group: the result needs one column or more, each of its own name " + twice,
                    "Name every group column and sum differently.");
        }
        Set<String> tagColumns = new HashSet<>();
        for (GroupColumn group : groups) {
            if (group instanceof GroupColumn.KeptTags tags
                    && !tagColumns.add(tags.column().toLowerCase(Locale.ROOT))) {
                throw new ApportionException(
                        Category.BUG,
                        "Cannot group: the tags of one column are kept twice [" + tags.column() + "]",
                        "Keep all keys at once and tell them apart in the groups.");
            }
        }
    }

    /** A scan with the memory that suits most machines. */
    public GroupScan(
            List<String> files,
            List<GroupColumn> groups,
            List<GroupSum> sums,
            List<SeldomTexts> seldom,
            Missing missing) {
        this(files, groups, sums, seldom, missing, MEMORY_BYTES);
    }

    /**
     * Columns of the result: the groups, {@link #ROWS}, and for each sum itself, its residual if it has one, its rows.
     */
    public StructType schema() {
        StructType schema = new StructType();
        for (GroupColumn group : groups) {
            schema = schema.add(group.name(), org.apache.spark.sql.types.DataType.fromDDL(sqlType(group)));
        }
        schema = schema.add(ROWS, DataTypes.LongType, false);
        for (GroupSum sum : sums) {
            if (sum instanceof GroupSum.Amount amount) {
                schema = schema.add(sum.name(), DataTypes.createDecimalType(38, 18))
                        .add(amount.residualName(), DataTypes.createDecimalType(38, 30));
            } else {
                schema = schema.add(sum.name(), DataTypes.LongType);
            }
            schema = schema.add(sum.rowsName(), DataTypes.LongType, false);
        }
        return schema;
    }

    /** The same scan of other files. */
    public GroupScan of(List<String> others) {
        return new GroupScan(others, groups, sums, seldom, missing, memoryBytes);
    }

    private static String sqlType(GroupColumn group) {
        if (group instanceof GroupColumn.Value value) {
            return value.type().sqlType();
        }
        if (group instanceof GroupColumn.Day) {
            return "DATE";
        }
        if (group instanceof GroupColumn.CallKind) {
            return "BIGINT";
        }
        return group instanceof GroupColumn.Presence || group instanceof GroupColumn.HasAmount ? "BOOLEAN" : "STRING";
    }

    private static List<String> names(List<GroupColumn> groups, List<GroupSum> sums) {
        List<String> names = new ArrayList<>();
        groups.forEach(group -> names.add(group.name()));
        names.add(ROWS);
        for (GroupSum sum : sums) {
            names.add(sum.name());
            names.add(sum.rowsName());
            if (sum instanceof GroupSum.Amount amount) {
                names.add(amount.residualName());
            }
        }
        return names;
    }
}
