Attribute VB_Name = "DafatirHelp"
Option Explicit

Private Const PatienceSeconds As Long = 15

' Fills in Excel's function wizard; Excel takes it only while a workbook is shown.
Public Sub Describe()
    Dim At As Long
    If Not DafatirWindows.HasWorkbook() Then
        DafatirWindows.CallLater "DafatirHelp.Describe", PatienceSeconds
        Exit Sub
    End If
    At = 2
    With ThisWorkbook.Worksheets("functions")
        Do While .Cells(At, 1).Value <> ""
            DescribeOne At
            At = At + 1
        Loop
    End With
End Sub

' A line holds the function's code, then its title and its arguments' in pairs of languages.
Private Sub DescribeOne(ByVal At As Long)
    Dim Column As Long, Count As Long, Told() As String
    Column = 2
    If DafatirWords.Spoken() = "fr" Then
        Column = 3
    End If
    With ThisWorkbook.Worksheets("functions")
        Do While .Cells(At, Column + 2 * (Count + 1)).Value <> ""
            ReDim Preserve Told(Count)
            Told(Count) = .Cells(At, Column + 2 * (Count + 1)).Value
            Count = Count + 1
        Loop
        DafatirWindows.DescribeFunction .Cells(At, 1).Value, .Cells(At, Column).Value, _
            DafatirWords.Word("title"), Told
    End With
End Sub
