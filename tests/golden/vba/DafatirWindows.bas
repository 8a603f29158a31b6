Attribute VB_Name = "DafatirWindows"
Option Explicit

' Stands in for Windows: what was asked is kept, what is answered is set.
Public Started As String
Public Told As String
Public Later As String
Public Written As String
Public SettingsText As String
Public Missing As Boolean
Public Refuses As Boolean
Public Code As Long
Public NoBook As Boolean
Public Described As String
Public StopText As String
Public SaysYes As Boolean
Public Status As String
Public SeenBefore As String
Public Drawn As Long

Public Function StartProcess(ByVal Program As String, ByVal CommandLine As String, ByVal Folder As String) As LongPtr
    Started = Program & "|" & CommandLine & "|" & Folder
    SeenBefore = Status
    If Not Refuses Then
        StartProcess = 7
    End If
End Function

Public Function ExitCode(ByVal Process As LongPtr) As Long
    ExitCode = Code
End Function

Public Sub CloseProcess(ByVal Process As LongPtr)
    Later = ""
End Sub

Public Function ExcelWindow() As String
    ExcelWindow = "66182"
End Function

Public Function ExcelVersion() As String
    ExcelVersion = "16.0.1"
End Function

Public Function SystemName() As String
    SystemName = "Windows"
End Function

Public Function Evaluated(ByVal Formula As String) As Variant
    Evaluated = "<" & Formula & ">"
End Function

Public Sub CallLater(ByVal Macro As String, ByVal Seconds As Long)
    Later = Later & Macro & CStr(Seconds)
End Sub

Public Function LocalFolder() As String
    LocalFolder = "C:\a&b%PATH%=\Local"
End Function

Public Function FileExists(ByVal File As String) As Boolean
    FileExists = Not Missing
End Function

Public Function ReadText(ByVal File As String) As String
    If File = "C:\a&b%PATH%=\Local\Dafatir\addin.txt" Then
        ReadText = SettingsText
    ElseIf File = "C:\a&b%PATH%=\Local\Dafatir\stop.txt" Then
        ReadText = StopText
    End If
End Function

Public Sub WriteText(ByVal File As String, ByVal Text As String)
    Written = File & "|" & Text
End Sub

Public Sub ShowText(ByVal Text As String, ByVal Title As String, ByVal IsArabic As Boolean)
    Told = Title & "|" & Text
    If IsArabic Then
        Told = Told & "|rtl"
    End If
End Sub

Public Sub ShowStatus(ByVal Text As String)
    Status = Text
End Sub

Public Sub DrawScreen()
    Drawn = Drawn + 1
End Sub

Public Function AskText(ByVal Text As String, ByVal Title As String, ByVal IsArabic As Boolean) As Boolean
    ShowText Text, Title, IsArabic
    AskText = SaysYes
End Function

Public Function ShortName(ByVal File As String) As String
    ShortName = File
End Function

Public Function HasWorkbook() As Boolean
    HasWorkbook = Not NoBook
End Function

Public Function ValuesOf(ByVal Area As Object) As Variant
    ValuesOf = "area"
End Function

Public Function NotAvailable() As Variant
    NotAvailable = "#N/A"
End Function

Public Sub DescribeFunction(ByVal Name As String, ByVal Text As String, ByVal Group As String, ByRef Told() As String)
    Described = Described & Name & "|" & Text & "|" & Group & "|" & Join(Told, "|") & vbLf
End Sub
