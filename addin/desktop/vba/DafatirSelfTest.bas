Attribute VB_Name = "DafatirSelfTest"
Option Explicit
Option Private Module

Private Report As String

' What only VBA can see of this Excel; Python adds the rest and writes the report that people read.
Public Sub WriteReport()
    Report = ""
    Note "excel", DafatirWindows.ExcelVersion()
    Note "system", DafatirWindows.SystemName()
    Note "bits", Bits()
    Note "addin", ThisWorkbook.FullName
    Note "xlwings", XLWINGS_VERSION
    Note "lang", DafatirSettings.Setting("lang")
    Note "python", DafatirSettings.Setting("python")
    Note "python_is_there", YesNo(DafatirWindows.FileExists(DafatirSettings.Setting("python")))
    Note "title", DafatirWords.Word("title")
    Note "words_missing", CStr(WordsMissing())
    Note "formula", Answer(DafatirSettings.Setting("self_test_formula"))
    Note "formula_wanted", DafatirSettings.Setting("self_test_answer")
    DafatirWindows.WriteText DafatirWindows.LocalFolder() & "\Dafatir\self-test-excel.txt", Report
End Sub

Private Sub Note(ByVal Name As String, ByVal Value As String)
    Report = Report & Name & "=" & Value & vbCrLf
End Sub

Private Function Bits() As String
    #If Win64 Then
        Bits = "64"
    #Else
        Bits = "32"
    #End If
End Function

Private Function YesNo(ByVal IsSo As Boolean) As String
    YesNo = "no"
    If IsSo Then
        YesNo = "yes"
    End If
End Function

' How many words of the hidden sheet lack one of their two languages.
Private Function WordsMissing() As Long
    Dim At As Long
    At = 2
    With ThisWorkbook.Worksheets("words")
        Do While .Cells(At, 1).Value <> ""
            If .Cells(At, 2).Value = "" Or .Cells(At, 3).Value = "" Then
                WordsMissing = WordsMissing + 1
            End If
            At = At + 1
        Loop
    End With
End Function

Private Function Answer(ByVal Formula As String) As String
    Dim Value As Variant
    Value = DafatirWindows.Evaluated(Formula)
    Answer = "error"
    If Not IsError(Value) Then
        Answer = CStr(Value)
    End If
End Function
